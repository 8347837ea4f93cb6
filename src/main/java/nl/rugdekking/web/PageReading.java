// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;

/** Runs everything that the {@link PageContext}s read for one page, in one transaction. */
@FunctionalInterface
public interface PageReading {

  Page read(HttpServletRequest request, Supplier<Page> contexts);
}
