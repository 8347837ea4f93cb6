// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.rugdekking.organisation.OfficeKind;

/**
 * The access rule of a controller method. A method without this annotation is refused at run time,
 * and fails the build, because a test walks all mappings.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Endpoint {

  /** The check that a request has to pass before the method is called. */
  Gate value();

  /**
   * For {@link Gate#MEMBER}: the second step is needed too. {@link Gate#OFFICE} and {@link
   * Gate#CASE} always need it, because a password alone is enough to report, but not to open a
   * case.
   */
  boolean secondStep() default false;

  /**
   * For {@link Gate#MEMBER} and {@link Gate#OFFICE}: the second step must have been repeated in the
   * last ten minutes, so that somebody who finds an open session cannot change the login or a
   * second step.
   */
  boolean repeatedSecondStep() default false;

  /**
   * For {@link #repeatedSecondStep}: the page that is shown after the second step was repeated,
   * when it was asked for by a form. The form itself is not sent again.
   */
  String startAgainAt() default "/tweede-stap/beheer";

  /**
   * For {@link Gate#CASE}: the action that is checked; the address contains the number of the case.
   */
  Action action() default Action.READ;

  /** For {@link Gate#OFFICE}: the office that is needed, or one of several. */
  OfficeKind[] office() default OfficeKind.ADMINISTRATOR;

  /**
   * For {@link Gate#PUBLIC}: true to ignore a signed-in person, so that neither the page nor a
   * session shows that they were here.
   */
  boolean nameless() default false;

  /**
   * True when a page requests this again and again by itself. Such a request does not keep the
   * session alive and is not logged as looking at the case, because it only shows the state of a
   * call for help and no text that people wrote.
   */
  boolean poll() default false;

  enum Gate {
    /** Anybody, without signing in. */
    PUBLIC,
    /** Members of the organisation in the address. */
    MEMBER,
    /** Persons who hold an {@link Endpoint#office} in the organisation in the address. */
    OFFICE,
    /** The rules of the case in the address decide, by {@link Endpoint#action}. */
    CASE
  }
}
