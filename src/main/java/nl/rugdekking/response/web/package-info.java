/** The pages of the response. */
@NullMarked
package nl.rugdekking.response.web;

import org.jspecify.annotations.NullMarked;
