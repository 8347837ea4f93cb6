// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.UUID;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The form for a site, as typed. */
record SiteForm(@Nullable String name, @Nullable String address, @Nullable String kind) {

  private static final int MAX_NAME_LENGTH = 120;
  private static final int MAX_ADDRESS_LENGTH = 300;

  static SiteForm empty() {
    return new SiteForm("", "", null);
  }

  static SiteForm of(Site site) {
    return new SiteForm(site.name(), site.address(), site.kind().name());
  }

  void check(Errors errors) {
    if (clean(name).isEmpty() || clean(name).length() > MAX_NAME_LENGTH) {
      errors.rejectValue("name", "people.sites.name.wrong");
    }
    if (clean(address).length() > MAX_ADDRESS_LENGTH) {
      errors.rejectValue("address", "people.sites.address.long");
    }
    if (EnumCodes.find(SiteKind.class, kind).isEmpty()) {
      errors.rejectValue("kind", "policy.choose");
    }
  }

  Site toSite(UUID id) {
    var known = EnumCodes.find(SiteKind.class, kind).orElseThrow();
    return new Site(id, clean(name), clean(address), known, null);
  }

  private static String clean(@Nullable String text) {
    return TypedText.cleanLine(text == null ? "" : text);
  }
}
