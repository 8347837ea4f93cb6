// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.NameForms;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.IncidentRepository.PastDate;
import nl.rugdekking.subject.SubjectKind;
import nl.rugdekking.subject.SubjectNotice;
import org.jspecify.annotations.Nullable;

/**
 * One incident as a row of a list of past incidents describes it.
 *
 * @param happened the day, month or year in which it happened
 * @param topic the code of the topic, or null when the list does not say
 * @param forms the codes of what was done, such as a threat
 * @param body the body that the affected person belonged to
 * @param position the position of the affected person, or null when the list does not say
 * @param name the name of the affected person as in the list
 * @param namesake a person here with exactly that name. It may be the same person, so their offices
 *     do not open the case (domain rule 1: nobody handles their own case); it is not recorded that
 *     it is them
 * @param handler the person who handled it, for a case of staff; this person may go on reading it
 * @param subject the perpetrator, or null when names of perpetrators are left out
 */
record PastIncident(
    PastDate happened,
    @Nullable PastChannel channel,
    @Nullable String topic,
    List<String> forms,
    BodyKind body,
    @Nullable String position,
    @Nullable String name,
    @Nullable PersonId namesake,
    @Nullable PersonId handler,
    String description,
    @Nullable PastSubject subject) {

  /**
   * The channel through which it happened, with the platform when the list says it.
   *
   * @param code the code of the channel
   * @param platform the code of the platform, or null
   */
  record PastChannel(String code, @Nullable String platform) {

    private static final String SEPARATOR = "/";

    /** Returns the code by which a value of the list is matched with a platform of this channel. */
    static String join(String channel, String platform) {
      return channel + SEPARATOR + platform;
    }

    /** Returns the channel of a code; null for null. */
    static @Nullable PastChannel of(@Nullable String code) {
      return code == null ? null : parse(code);
    }

    /** Parses a code with which a value of the list was matched. */
    static PastChannel parse(String code) {
      var parts = code.split(SEPARATOR, 2);
      return new PastChannel(parts[0], parts.length == 1 ? null : parts[1]);
    }
  }

  /**
   * The perpetrator, as named in the list.
   *
   * @param notice the decision whether the perpetrator is told that data are kept; null as long as
   *     nobody decided
   */
  record PastSubject(SubjectKind kind, String name, @Nullable SubjectNotice notice) {

    /** Parses a cell; empty when it does not say who it was. */
    static Optional<PastSubject> of(String cell, @Nullable SubjectNotice notice) {
      var text = cell.strip();
      if (text.isEmpty() || UNKNOWN.matcher(text).matches()) {
        return Optional.empty();
      }
      if (GROUP.matcher(text).find()) {
        return Optional.of(new PastSubject(SubjectKind.GROUP, text, notice));
      }
      var kind = NameForms.isNobody(text) ? SubjectKind.UNKNOWN : SubjectKind.PERSON;
      return Optional.of(new PastSubject(kind, text, notice));
    }

    /** Returns true when the text is not a name by which somebody could be recognised. */
    boolean hasNoName() {
      return NameForms.readings(name).isEmpty();
    }

    private static final Pattern UNKNOWN =
        Pattern.compile("(?i)onbekend|niet bekend|unknown|n\\.?v\\.?t\\.?|geen|none|[?.\\-]+");
    private static final Pattern GROUP =
        Pattern.compile("(?i)\\b(groep|group|jongeren|fam|familie|gezin|family)\\b");
  }
}
