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
 * A set-up file, as an operator or the demonstration founds an organisation with: its people with
 * their positions and their offices (roles in the handling of cases), what it decided for itself,
 * and the offices that owe a promise to affected people.
 *
 * @param slug the part of every address that names the organisation
 * @param domain the mail domain of its people
 */
public record OrganisationFile(
    String slug,
    String name,
    OrganisationKind kind,
    String domain,
    List<FilePerson> people,
    List<OrganisationDecision> decisions,
    List<PromiseOwner> owners) {

  /**
   * An office of a person.
   *
   * @param body the body for which they hold it, or null for all bodies
   */
  public record FileOffice(OfficeKind kind, @Nullable BodyKind body) {}

  /**
   * A person of the file.
   *
   * @param key the part of their mail address before the domain
   * @param title the code of their position
   * @param manager the key of the person who leads them, or null
   * @param outside true for somebody who does not work for the organisation
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

  /** A suggestion in Dutch and in English. */
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
