// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.web.ButtonLink;

/**
 * Names what is not finished in a part, or goes on after it is closed. The page that closes the
 * part shows it and asks the handler to confirm that it stays so. Each room (module) that knows of
 * such work declares a bean of this type; the list follows {@code @Order}.
 */
public interface UnfinishedWork {

  /** Returns a link for each thing, to the page where it can be finished. */
  List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part);
}
