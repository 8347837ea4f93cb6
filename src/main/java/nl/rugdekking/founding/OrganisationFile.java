// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.policy.BodyPolicies.PromiseOwner;
import nl.rugdekking.policy.OrganisationDecision;
import org.jspecify.annotations.Nullable;

/**
 * A set-up file: an organisation with its people, their positions and their offices (roles in the
 * handling of cases), its own decisions, and the offices that owe a promise to affected people.
 */
public record OrganisationFile(
    String slug,
    String name,
    OrganisationKind kind,
    String domain,
    List<FilePerson> people,
    List<OrganisationDecision> decisions,
    List<PromiseOwner> owners) {

  public record FileOffice(OfficeKind kind, @Nullable BodyKind body) {}

  /**
   * A person of the file.
   *
   * @param body the body, or null for somebody from outside, who has no position
   * @param until the last day of somebody from outside; null for a year after the set-up
   * @param hint a suggestion, in Dutch and English, of what to try as this person in the
   *     demonstration; without a hint nobody can sign in as this person there
   */
  public record FilePerson(
      String key,
      String name,
      String title,
      @Nullable BodyKind body,
      @Nullable String manager,
      boolean outside,
      List<FileOffice> offices,
      @Nullable LocalDate until,
      @Nullable Hint hint) {

    public String email(String domain) {
      return (key + "@" + domain).toLowerCase(Locale.ROOT);
    }
  }

  public record Hint(String nl, String en) {}

  /**
   * Parses a set-up file.
   *
   * @throws SetUpException with a sentence for everything that is missing, unknown or wrong
   */
  public static OrganisationFile read(InputStream in) {
    try {
      return OrganisationFileReader.read(in);
    } catch (IOException e) {
      throw new SetUpException("The set-up file cannot be read.", e);
    }
  }
}
