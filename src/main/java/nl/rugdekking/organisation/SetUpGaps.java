// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the settings that are still missing in a package before it works as promised. The page for
 * setting up an organisation asks all packages through this, because it does not know them.
 */
public interface SetUpGaps {

  /** Returns the gaps; it runs in the transaction of the page. */
  List<Gap> gaps();

  /**
   * @param messageKey the message key of the sentence that tells what is missing
   * @param path the path of the page where it is set, within the organisation; null when that is
   *     the page of the roles, which lists the gaps
   */
  record Gap(String messageKey, @Nullable String path) {}
}
