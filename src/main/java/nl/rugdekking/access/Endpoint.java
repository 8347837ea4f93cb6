// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.rugdekking.organisation.OfficeKind;

/**
 * The rule of an endpoint. One without is refused when it is called, and fails the build: a test
 * walks all mappings.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Endpoint {

  Gate value();

  /**
   * For {@link Gate#MEMBER}: also the second step. {@link Gate#OFFICE} and {@link Gate#CASE} always
   * ask for it: reporting needs a password only, opening a case both.
   */
  boolean both() default false;

  /**
   * For {@link Gate#MEMBER}: also the second step given once more, in the last ten minutes. Whoever
   * finds a session open cannot change by what the next one is opened.
   */
  boolean repeated() default false;

  /**
   * For {@link #repeated}: the page to go on at, after a form was refused for want of that step.
   */
  String startAgainAt() default "/tweede-stap/beheer";

  /** For {@link Gate#CASE}: what is done; the address carries the number of the incident. */
  Action action() default Action.READ;

  /** For {@link Gate#OFFICE}: who may. */
  OfficeKind office() default OfficeKind.ADMINISTRATOR;

  /**
   * For {@link Gate#PUBLIC}: whoever is signed in is not looked at, so that neither the page nor a
   * session tells who was here.
   */
  boolean nameless() default false;

  enum Gate {
    /** Anybody, without signing in. */
    PUBLIC,
    /** Whoever is a member of the organisation in the address. */
    MEMBER,
    /** Whoever holds {@link Endpoint#office} in the organisation in the address. */
    OFFICE,
    /** The rules of the case in the address decide, by {@link Endpoint#action}. */
    CASE
  }
}
