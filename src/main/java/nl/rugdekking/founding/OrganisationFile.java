// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** An organisation with its people, positions and offices, as somebody wrote it down. */
public record OrganisationFile(
    String slug, String name, OrganisationKind kind, String domain, List<FilePerson> people) {

  public record FileOffice(OfficeKind kind, @Nullable BodyKind body) {}

  /**
   * @param body none for somebody outside, who then holds no position
   * @param hint what to try as this person, Dutch and English; nobody to sign in as without one
   */
  public record FilePerson(
      String key,
      String name,
      String title,
      @Nullable BodyKind body,
      @Nullable String manager,
      boolean outside,
      List<FileOffice> offices,
      @Nullable Hint hint) {

    public String email(String domain) {
      return (key + "@" + domain).toLowerCase(Locale.ROOT);
    }
  }

  public record Hint(String nl, String en) {}

  /**
   * @throws SetUpException with a sentence for everything in it that is missing, unknown or wrong
   */
  public static OrganisationFile read(InputStream in) {
    try {
      return OrganisationFileReader.read(in);
    } catch (IOException e) {
      throw new SetUpException("The set-up file cannot be read.", e);
    }
  }
}
