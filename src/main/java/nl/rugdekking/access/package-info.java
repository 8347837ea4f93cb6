/**
 * Who may see and do what in which case, and why: one model that decides, filters lists and writes
 * the sentence "this is read by". Sign-in of people and the rule of every endpoint.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "organisation", "vault", "audit", "post", "tick", "web"})
package nl.rugdekking.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
