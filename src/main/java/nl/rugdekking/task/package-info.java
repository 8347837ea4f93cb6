// SPDX-License-Identifier: EUPL-1.2
/**
 * What is asked of somebody, by when and where it is done, whichever room asks it. Rooms that ask
 * something tell it through {@link nl.rugdekking.task.TaskSource}. May know who people are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "access", "web"})
package nl.rugdekking.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
