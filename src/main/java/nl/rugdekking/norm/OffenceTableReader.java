// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationKind;

/**
 * Reads the table of offences from its YAML file, which is shipped with the application. It refuses
 * a wrong row with the name of the file and the line.
 */
final class OffenceTableReader {

  static final String FILE = "norm/offences.yaml";

  private static final Set<String> OFFENCE_FIELDS =
      Set.of(
          "code",
          "article",
          "nl",
          "en",
          "facts",
          "only",
          "complaint",
          "doubt",
          "source",
          "year",
          "confidence");
  private static final Set<String> SPEECH_FIELDS =
      Set.of("kind", "place", "speaker", "article", "year", "confidence");
  private static final Set<String> VICTIM_FIELDS =
      Set.of("titles", "only", "facts", "unsure", "source", "year", "confidence");
  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2100;

  private final NormFile file;
  // Names for several facts together, which rows can use in place of these facts.
  private final Map<String, Set<Fact>> groups = new LinkedHashMap<>();
  // The codes of the rows that were read, in their order.
  private final List<String> codes = new ArrayList<>();

  private OffenceTableReader(NormFile file) {
    this.file = file;
  }

  /** Reads the shipped table. */
  static OffenceTable load() {
    return read(FILE, NormFile.load(FILE));
  }

  /**
   * Reads a table from text.
   *
   * @throws IllegalStateException with the file, the line, and what is wrong there
   */
  static OffenceTable read(String name, String content) {
    var reader = new OffenceTableReader(NormFile.parse(name, content));
    reader.readGroups();
    return new OffenceTable(
        reader.readVersion(),
        hash(content),
        reader.file.rows("offences").stream().map(reader::readOffence).toList(),
        reader.readSpeeches(),
        reader.file.rows("people").stream().map(OffenceTableReader::readVictim).toList());
  }

  private int readVersion() {
    var value = file.value("version");
    if (!value.text().matches("[1-9]\\d{0,3}")) {
      throw file.fault(value.line(), "the version is a number");
    }
    return Integer.parseInt(value.text());
  }

  private void readGroups() {
    file.values("groups")
        .forEach(
            (name, value) -> {
              var row = new NormRow(file, value.line(), Map.of(name, value));
              groups.put(name, row.codes(name, Fact.class));
            });
  }

  private Offence readOffence(NormRow row) {
    row.requireOnly(OFFENCE_FIELDS);
    var code = row.text("code");
    var earlier = List.copyOf(codes);
    if (codes.contains(code)) {
      throw row.fault("code", "the row " + code + " stands here twice");
    }
    codes.add(code);
    var confidence = row.code("confidence", Confidence.class);
    var offence =
        new Offence(
            new Label(code, row.text("nl"), row.text("en")),
            row.find("article").orElse(null),
            row.parse("facts", text -> FactPattern.parse(text, groups, earlier)),
            readKinds(row, "only"),
            row.code("complaint", ComplaintRule.class),
            row.find("doubt").isPresent() ? row.code("doubt", Confidence.class) : confidence,
            row.text("source"),
            readYear(row),
            confidence);
    check(row, offence);
    return offence;
  }

  private static void check(NormRow row, Offence offence) {
    if (offence.confidence().isShowable() && offence.article() == null) {
      throw row.fault("article", "article is missing, and the row would be shown");
    }
    if (row.find("doubt").isPresent() && offence.complaintConfidence().isShowable()) {
      throw row.fault("doubt", "doubt is for a statement that is not certain");
    }
  }

  // Exactly one rule has to cover each kind of organisation, place and speaker.
  private List<MeetingSpeech.Rule> readSpeeches() {
    var rules = file.rows("meeting-speech").stream().map(OffenceTableReader::readSpeech).toList();
    for (var kind : OrganisationKind.values()) {
      for (var place : List.of(Fact.AT_MEETING, Fact.AT_COMMITTEE)) {
        for (var speaker : List.of(Fact.SAID_BY_MEMBER, Fact.SAID_BY_SPEAKER)) {
          var covering =
              rules.stream().filter(rule -> rule.covers(kind, Set.of(place, speaker))).count();
          if (covering != 1) {
            throw file.fault(
                file.rows("meeting-speech").getFirst().line(),
                "one row is about %s, %s and %s".formatted(kind, place, speaker));
          }
        }
      }
    }
    return rules;
  }

  private static MeetingSpeech.Rule readSpeech(NormRow row) {
    row.requireOnly(SPEECH_FIELDS);
    var article = row.find("article").orElse(null);
    var isProtected = row.code("confidence", Confidence.class).isShowable();
    if (isProtected != (article != null)) {
      throw row.fault("article", "only a row that is certain has an article");
    }
    return new MeetingSpeech.Rule(
        row.codes("kind", OrganisationKind.class),
        row.codes("place", Fact.class),
        row.codes("speaker", Fact.class),
        new MeetingSpeech(article, readYear(row), isProtected));
  }

  private static VictimRule readVictim(NormRow row) {
    row.requireOnly(VICTIM_FIELDS);
    var certain = row.codes("facts", Fact.class);
    if (!certain.isEmpty() && !row.code("confidence", Confidence.class).isShowable()) {
      throw row.fault("facts", "facts are certain, and this row is not");
    }
    return new VictimRule(
        row.words("titles"),
        readKinds(row, "only"),
        new VictimFacts(certain, row.codes("unsure", Fact.class)),
        row.text("source"),
        readYear(row));
  }

  // Returns the kinds that the row names, or every kind when it names none.
  private static Set<OrganisationKind> readKinds(NormRow row, String field) {
    var kinds = row.codes(field, OrganisationKind.class);
    return kinds.isEmpty() ? EnumSet.allOf(OrganisationKind.class) : kinds;
  }

  private static int readYear(NormRow row) {
    int year = row.parse("year", Integer::parseInt);
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      throw row.fault("year", "the year " + year + " cannot be right");
    }
    return year;
  }

  // Returns the hash of the rows. Comments and empty lines are left out, because they change
  // nothing that a lawyer released.
  private static String hash(String content) {
    var rows =
        content
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(rows.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
