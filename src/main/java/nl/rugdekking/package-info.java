/**
 * The application. Each package below is a room (module); ARCHITECTURE.md shows how they depend on
 * each other.
 */
@NullMarked
package nl.rugdekking;

import org.jspecify.annotations.NullMarked;
