// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.PartId;

/**
 * It was not the first time: a human linked a subject of this part to an earlier incident. A police
 * report is then due (L631). Follows from the links and is kept nowhere else; subjects know the
 * register and not the other way round, so they tell it through this.
 */
public interface Repetition {

  boolean isRepeated(PartId part);
}
