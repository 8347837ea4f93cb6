/** The pages of objections. */
@NullMarked
package nl.rugdekking.objection.web;

import org.jspecify.annotations.NullMarked;
