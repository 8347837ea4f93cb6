// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Set;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the page needs about an act before a promise can be kept in writing.
 *
 * @param act the act that the perpetrator can notice, or null when there is none
 * @param obstacles the reasons why the organisation may not do it (yet)
 * @param opposed true when another affected person does not want it
 * @param possible the parties for whom it can be done now; empty for a response and when there is
 *     no act
 */
public record ActQuestion(
    @Nullable VisibleAct act, Set<Obstacle> obstacles, boolean opposed, Set<OnBehalfOf> possible) {}
