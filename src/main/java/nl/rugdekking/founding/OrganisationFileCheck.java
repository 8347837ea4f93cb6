// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.founding.OrganisationFile.FileOffice;
import nl.rugdekking.founding.OrganisationFile.FilePerson;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Slugs;
import nl.rugdekking.people.FallbackCheck;
import nl.rugdekking.people.OfficeWarning;

/**
 * Checks a set-up file as a whole: keys are unique, managers exist, and somebody can take over when
 * a report is about the top.
 */
final class OrganisationFileCheck {

  private static final String FALLBACK_MAY_BE_BLOCKED =
      """
      FALLBACK does not go with an office under the top (CASE_OWNER, RESPONSIBLE, DEPUTY or \
      COORDINATOR): a report about the top would reach nobody; name somebody else outside as \
      FALLBACK too, or take one of the two away\
      """;

  private static final String EXECUTIVE_READS_COUNCIL =
      """
      is in the EXECUTIVE, which the COUNCIL controls: name the body of each office, and none for \
      the COUNCIL\
      """;

  /**
   * A fallback is somebody outside the organisation who handles a case that nobody inside may
   * handle.
   */
  static final String NO_FALLBACK =
      """
      nobody is FALLBACK: a report about the top would reach nobody; name somebody outside here, or \
      later on the page of the roles\
      """;

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*");

  private final YamlSection section;
  private final Map<String, FilePerson> byKey = new HashMap<>();

  private OrganisationFileCheck(YamlSection section) {
    this.section = section;
  }

  static void check(OrganisationFile file, YamlSection section) {
    var check = new OrganisationFileCheck(section);
    check.checkAddresses(file);
    file.people().forEach(check::checkKey);
    file.people().forEach(check::checkManager);
    file.people().forEach(check::checkExecutive);
    file.people().forEach(check::checkEmployer);
    check.checkFallback(file);
    check.checkMissingFallback(file);
  }

  private void checkAddresses(OrganisationFile file) {
    var slug = file.slug();
    if (!slug.isEmpty() && !Slugs.isWellFormed(slug)) {
      section.addFault(
          "slug is %s; it must be 2 to 60 small letters, digits and hyphens, and not begin with a hyphen"
              .formatted(YamlSection.quote(slug)));
    } else if (Slugs.RESERVED.contains(slug)) {
      section.addFault("slug is \"%s\", which is an address of Rugdekking itself".formatted(slug));
    }
    if (!file.domain().isEmpty() && !DOMAIN.matcher(file.domain()).matches()) {
      section.addFault(
          "domain is %s; it must be what comes after the @, as in voorbeeldstad.example"
              .formatted(YamlSection.quote(file.domain())));
    }
  }

  private void checkKey(FilePerson person) {
    var key = person.key();
    if (key.isEmpty()) {
      return;
    }
    if (!KEY.matcher(key).matches()) {
      sectionOf(person)
          .addFault(
              "key must be what comes before the @: letters, digits and . _ + - between them");
    }
    // Keys become mail addresses, in which capitals make no difference.
    if (byKey.keySet().stream().anyMatch(key::equalsIgnoreCase)) {
      sectionOf(person).addFault("the key is there twice");
    }
    byKey.put(key, person);
  }

  private void checkManager(FilePerson person) {
    var manager = person.manager();
    if (manager == null || manager.isEmpty()) {
      return;
    }
    if (!byKey.containsKey(manager)) {
      sectionOf(person)
          .addFault(
              "manager is %s, a key that nobody here has".formatted(YamlSection.quote(manager)));
    } else if (isAboveThemselves(person)) {
      sectionOf(person).addFault("is their own manager, by way of others or at once");
    }
  }

  /** Refuses a member of the executive a role in which they would read cases of the council. */
  private void checkExecutive(FilePerson person) {
    if (person.body() == BodyKind.EXECUTIVE
        && offices(person).anyMatch(OfficeWarning::opensCouncil)) {
      sectionOf(person).addFault(EXECUTIVE_READS_COUNCIL);
    }
  }

  /**
   * Refuses the office EMPLOYER (the chair of the committee that employs the council's staff) for
   * another body than the council.
   */
  private void checkEmployer(FilePerson person) {
    if (person.offices().stream().anyMatch(OrganisationFileCheck::isEmployerElsewhere)) {
      sectionOf(person).addFault("EMPLOYER is for the COUNCIL, whose staff the committee employs");
    }
  }

  private static boolean isEmployerElsewhere(FileOffice office) {
    return office.kind() == OfficeKind.EMPLOYER
        && office.body() != null
        && office.body() != BodyKind.COUNCIL;
  }

  /** Refuses a fallback who also has an office under the top, when there is no other fallback. */
  private void checkFallback(OrganisationFile file) {
    var all = file.people().stream().flatMap(OrganisationFileCheck::offices).toList();
    file.people().stream()
        .filter(person -> offices(person).anyMatch(own -> FallbackCheck.leavesNobody(all, own)))
        .forEach(person -> sectionOf(person).addFault(FALLBACK_MAY_BE_BLOCKED));
  }

  // A missing fallback alone does not stop the set-up, because it can be added on the page of the
  // roles. It is only mentioned together with other faults.
  private void checkMissingFallback(OrganisationFile file) {
    var isMissing =
        file.people().stream()
            .flatMap(OrganisationFileCheck::offices)
            .noneMatch(office -> office.kind() == OfficeKind.FALLBACK);
    if (isMissing && !section.faults().isEmpty()) {
      section.addFault(NO_FALLBACK);
    }
  }

  /** Returns the roles of a person, under an id that is made from their key. */
  private static Stream<Office> offices(FilePerson person) {
    var id = UUID.nameUUIDFromBytes(person.key().getBytes(StandardCharsets.UTF_8));
    return person.offices().stream()
        .map(office -> new Office(new PersonId(id), office.kind(), office.body()));
  }

  private boolean isAboveThemselves(FilePerson person) {
    var seen = new HashSet<String>();
    var above = person.manager();
    while (above != null && seen.add(above)) {
      if (above.equals(person.key())) {
        return true;
      }
      var manager = byKey.get(above);
      above = manager == null ? null : manager.manager();
    }
    return false;
  }

  private YamlSection sectionOf(FilePerson person) {
    return new YamlSection("Person " + YamlSection.quote(person.key()), Map.of(), section.faults());
  }
}
