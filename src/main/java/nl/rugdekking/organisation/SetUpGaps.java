// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.List;

/**
 * What a room still misses before it can do what is promised. Asked by the page where somebody sets
 * up, which does not know every room.
 */
public interface SetUpGaps {

  /** In the transaction of the page. */
  List<Gap> gaps();

  /**
   * @param messageKey of a sentence
   * @param path where it is mended, within the organisation
   */
  record Gap(String messageKey, String path) {}
}
