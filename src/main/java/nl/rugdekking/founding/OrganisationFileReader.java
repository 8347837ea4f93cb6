// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.founding.OrganisationFile.FileOffice;
import nl.rugdekking.founding.OrganisationFile.FilePerson;
import nl.rugdekking.founding.OrganisationFile.Hint;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Parses a set-up file, which is YAML. It goes on after a fault, so that one exception tells all
 * faults of the file.
 */
final class OrganisationFileReader {

  private static final int MAX_BYTES = 3_000_000;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_KEY_LENGTH = 64;
  private static final int MAX_HINT_LENGTH = 1_000;
  private static final List<String> FILE_KEYS =
      List.of("slug", "name", "kind", "domain", "people", "decisions", "owners");
  private static final List<String> PERSON_KEYS =
      List.of("key", "name", "title", "body", "manager", "kind", "offices", "until", "nl", "en");

  private final List<String> faults = new ArrayList<>();
  // The titles that this kind of organisation has; empty when its kind is not known.
  private Set<String> titles = Set.of();

  private OrganisationFileReader() {}

  /**
   * Parses a file.
   *
   * @throws SetUpException when it is no set-up file, or with a sentence for each fault in it
   */
  static OrganisationFile read(InputStream in) throws IOException {
    var reader = new OrganisationFileReader();
    var file = reader.parseOrganisation(parseYaml(decode(in)));
    if (reader.faults.isEmpty()) {
      return file;
    }
    reader.faults.add("Nothing is set up.");
    throw new SetUpException(reader.faults);
  }

  private static String decode(InputStream in) throws IOException {
    var bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new SetUpException("This is not a set-up file: it is larger than 3 MB.", null);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SetUpException("This is not a set-up file: it is no text in UTF-8.", e);
    }
  }

  private static Map<?, ?> parseYaml(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> map) {
        return map;
      }
      throw new SetUpException(
          "This is not a set-up file: it must say " + String.join(", ", FILE_KEYS) + ".", null);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      var where = mark == null ? "" : "line " + (mark.getLine() + 1) + ": ";
      throw new SetUpException("This is not YAML: " + where + e.getProblem() + ".", e);
    } catch (YAMLException e) {
      throw new SetUpException("This is not YAML: it holds characters that no text has.", e);
    }
  }

  private OrganisationFile parseOrganisation(Map<?, ?> values) {
    var section = new YamlSection("The organisation", values, faults);
    section.requireKnownKeys(FILE_KEYS);
    var kind = section.readChoice("kind", OrganisationKind.class);
    titles = kind.map(OrganisationKind::titles).orElse(Set.of());
    var file =
        new OrganisationFile(
            section.readText("slug", MAX_NAME_LENGTH),
            section.readText("name", MAX_NAME_LENGTH),
            kind.orElse(OrganisationKind.MUNICIPALITY),
            section.readText("domain", MAX_NAME_LENGTH),
            parsePeople(section),
            DecisionSection.parseAll(section),
            OwnerSection.parseAll(section));
    OrganisationFileCheck.check(file, section);
    return file;
  }

  private List<FilePerson> parsePeople(YamlSection file) {
    var people = new ArrayList<FilePerson>();
    if (file.values().get("people") instanceof List<?> list && !list.isEmpty()) {
      for (int number = 1; number <= list.size(); number++) {
        people.add(parsePerson(number, list.get(number - 1)));
      }
    } else {
      file.addFault("people must be a list with at least one person");
    }
    return people;
  }

  // The number of the person in the list, from 1, names a person without a key in sentences.
  private FilePerson parsePerson(int number, @Nullable Object entry) {
    var values = entry instanceof Map<?, ?> map ? map : Map.of();
    var key = values.get("key");
    var label =
        key == null ? "Person " + number + " in the list" : "Person " + YamlSection.quote(key);
    var section = new YamlSection(label, values, faults);
    section.requireKnownKeys(PERSON_KEYS);
    var outside = isOutside(section);
    // People from outside need no position in a body.
    var hasPosition = !outside || values.containsKey("body");
    return new FilePerson(
        section.readText("key", MAX_KEY_LENGTH),
        section.readText("name", MAX_NAME_LENGTH),
        hasPosition || values.containsKey("title") ? parseTitle(section) : "",
        hasPosition
            ? section.readChoice("body", BodyKind.class).orElse(BodyKind.ORGANISATION)
            : null,
        values.get("manager") == null ? null : section.readText("manager", MAX_KEY_LENGTH),
        outside,
        parseOffices(section),
        parseLastDay(section, outside),
        parseHint(section));
  }

  private String parseTitle(YamlSection person) {
    var title = person.readText("title", MAX_NAME_LENGTH);
    if (!title.isEmpty() && !titles.isEmpty()) {
      person.requireOneOf("title", title, titles);
    }
    return title;
  }

  private static boolean isOutside(YamlSection person) {
    if (!person.values().containsKey("kind")) {
      return false;
    }
    var kind = person.readText("kind", MAX_NAME_LENGTH);
    person.requireOneOf("kind", kind, List.of("OUTSIDE"));
    return true;
  }

  private static List<FileOffice> parseOffices(YamlSection person) {
    var offices = person.values().get("offices");
    if (offices == null) {
      return List.of();
    }
    if (!(offices instanceof List<?> list)) {
      person.addFault("offices must be a list, as in [CASE_OWNER COUNCIL]");
      return List.of();
    }
    var parsed = new LinkedHashSet<FileOffice>();
    list.forEach(office -> parseOffice(person, String.valueOf(office)).ifPresent(parsed::add));
    return List.copyOf(parsed);
  }

  // An office is a word, or two words with the body for which it is held.
  private static Optional<FileOffice> parseOffice(YamlSection person, String text) {
    var words = text.strip().split("\\s+", 2);
    var kind = person.readChoice("an office", words[0], OfficeKind.class);
    if (words.length == 1) {
      return kind.map(office -> new FileOffice(office, null));
    }
    var body = person.readChoice("the body of office " + words[0], words[1], BodyKind.class);
    return kind.flatMap(office -> body.map(ofBody -> new FileOffice(office, ofBody)));
  }

  private static @Nullable LocalDate parseLastDay(YamlSection person, boolean outside) {
    if (!person.values().containsKey("until")) {
      return null;
    }
    if (!outside) {
      person.addFault("until is for people of kind OUTSIDE");
    }
    return person.readDay("until").orElse(null);
  }

  private static @Nullable Hint parseHint(YamlSection person) {
    return person.values().containsKey("nl") || person.values().containsKey("en")
        ? new Hint(person.readText("nl", MAX_HINT_LENGTH), person.readText("en", MAX_HINT_LENGTH))
        : null;
  }
}
