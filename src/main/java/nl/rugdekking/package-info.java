/** The application: the rooms are the packages below; ARCHITECTURE.md draws them. */
@NullMarked
package nl.rugdekking;

import org.jspecify.annotations.NullMarked;
