// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.housestyle.HouseStyles;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the logo and the colours of the organisation to the layout of every page. */
@Component
@Order(5)
record HouseStylePageContext(HouseStyles styles) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    var organisation = page.organisation();
    if (organisation == null) {
      return page;
    }
    var style = styles.get();
    var path = "/" + organisation.slug() + "/huisstijl/";
    return page.withOrganisation(
        organisation.with(
            style.colours() == null ? null : path + style.colourVersion() + ".css",
            style.logoHash() == null ? null : path + "logo/" + style.logoHash()));
  }
}
