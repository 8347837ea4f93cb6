// SPDX-License-Identifier: EUPL-1.2
/**
 * The work list: tasks from all packages, each with its due date and the page where it is done. A
 * package that has tasks implements {@link nl.rugdekking.task.TaskSource}, or extends {@link
 * nl.rugdekking.task.CaseTasks} when they are about a case. May know people and their access.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "access", "web"})
package nl.rugdekking.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
