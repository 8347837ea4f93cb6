/** The pages on which a list of the past is taken over. */
@NullMarked
package nl.rugdekking.history.web;

import org.jspecify.annotations.NullMarked;
