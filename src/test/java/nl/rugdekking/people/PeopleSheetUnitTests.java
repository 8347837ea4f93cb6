// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.rugdekking.organisation.AdoptedPolicies;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.ListEntry;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.people.PeopleFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of people out of whatever program, with every fault where it stands. */
class PeopleSheetUnitTests {

  private static final KnownNames WORDS = KnownNames.of(structure());
  private static final String HEAD = "Naam;E-mail;Functie;Orgaan\n";

  @Test
  void isReadLineByLine() {
    var sheet =
        read(
            """
            Naam;E-mailadres;Functie;Orgaan;Afdeling;Leidinggevende;Vanaf;Tot en met;Taal;Salaris
            Zoë van der Brug;Zoe@Stad.example;Raadslid;de gemeenteraad;;;1-3-2026;31-3-2030;;12
            "Vries, Jan de";jan@stad.example;counter-clerk;ORGANISATION;Balie;zoe@stad.example;;;en;13
            """);
    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.unused()).containsExactly("Salaris");
    assertThat(sheet.lines())
        .containsExactly(
            new PeopleLine(
                2,
                "Zoë van der Brug",
                "zoe@stad.example",
                Locale.of("nl"),
                BodyKind.COUNCIL,
                "councillor",
                null,
                null,
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2030, 3, 31),
                null),
            new PeopleLine(
                3,
                "Vries, Jan de",
                "jan@stad.example",
                Locale.ENGLISH,
                BodyKind.ORGANISATION,
                "counter-clerk",
                "Balie",
                "zoe@stad.example",
                null,
                null,
                null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
  void isReadInWhateverEncoding(String name) {
    var text = HEAD + "Zoë Müller;zoe@stad.example;raadslid;gemeenteraad\n";
    var mark = name.equals("UTF-16LE") ? "\uFEFF" : "";
    var sheet = PeopleSheet.read((mark + text).getBytes(Charset.forName(name)), WORDS, _ -> {});
    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.lines()).extracting(PeopleLine::name).containsExactly("Zoë Müller");
  }

  @Test
  void understandsWhatEverybodyCallsTheCouncilAndTheFirstDay() {
    var sheet =
        read("Naam;E-mail;Functie;Orgaan;Van\nJan;jan@stad.example;raadslid;raad;1-2-2026\n");
    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.lines()).extracting(PeopleLine::body).containsExactly(BodyKind.COUNCIL);
    assertThat(sheet.lines())
        .extracting(PeopleLine::from)
        .containsExactly(LocalDate.of(2026, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void isReadWithWhateverSeparator(String separator) {
    var text = HEAD + "Jan;jan@stad.example;raadslid;gemeenteraad\r\n";
    assertThat(read(text.replace(";", separator)).lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "; jan@stad.example; raadslid; gemeenteraad | NAME | MISSING",
        "Jan; jan@stad; raadslid; gemeenteraad | EMAIL | NO_EMAIL",
        "Jan; jan@x.example, piet@x.example; raadslid; gemeenteraad | EMAIL | NO_EMAIL",
        "Jan; jan@stad.example; tovenaar; gemeenteraad | TITLE | NO_CHOICE",
        "Jan; jan@stad.example; raadslid; het hof | BODY | NO_CHOICE",
        "Jan; jan@stad.example; raadslid | BODY | MISSING",
        "Jan; jan@stad.example; raadslid; gemeenteraad; 1-1-1926 | FROM | NO_DAY",
      })
  void everyFaultHasItsLineAndColumn(String line, PeopleColumn column, Kind kind) {
    var known = "Piet;piet@stad.example;raadslid;gemeenteraad\n";
    var sheet = read(HEAD.strip() + ";Vanaf\n" + known + line + "\n");
    assertThat(sheet.faults())
        .extracting(PeopleFault::line, PeopleFault::column, PeopleFault::kind)
        .containsExactly(tuple(3, column, kind));
    assertThat(sheet.lines()).hasSize(1);
  }

  @Test
  void findsEveryFaultAtOnceAlsoAfterACellOfTwoLines() {
    var sheet =
        read(
            """
            Naam;E-mail;Functie;Orgaan;Vanaf;Tot en met;Leidinggevende
            "Jan
            Twee";jan@stad.example;raadslid;gemeenteraad;morgen;;jan@stad.example

            Piet;piet@stad.example;raadslid;gemeenteraad;2-1-2026;1-1-2026;
            """);
    assertThat(sheet.faults())
        .extracting(PeopleFault::line, PeopleFault::kind)
        .containsExactly(
            tuple(2, Kind.NO_DAY), tuple(2, Kind.OWN_MANAGER), tuple(4, Kind.DAYS_TURNED));
  }

  @Test
  void oneAddressHasOneNameAndEachPositionOnce() {
    var sheet =
        read(
            HEAD
                + "Jan;jan@stad.example;raadslid;gemeenteraad\n"
                + "Jan;jan@stad.example;baliemedewerker;ambtelijke organisatie\n"
                + "Johan;JAN@stad.example;raadslid;gemeenteraad\n");
    assertThat(sheet.faults())
        .extracting(PeopleFault::line, PeopleFault::kind)
        .containsExactly(tuple(4, Kind.OTHER_NAME), tuple(4, Kind.TWICE));
  }

  @Test
  void saysWhichColumnsAreMissingOrDouble() {
    assertThat(read("Naam;Functie;functie\nJan;raadslid;raadslid\n").faults())
        .extracting(PeopleFault::kind, PeopleFault::column)
        .containsExactlyInAnyOrder(
            tuple(Kind.COLUMN_TWICE, PeopleColumn.TITLE),
            tuple(Kind.NO_COLUMN, PeopleColumn.EMAIL),
            tuple(Kind.NO_COLUMN, PeopleColumn.BODY));
  }

  @Test
  void refusesWhatIsNoList() {
    assertThat(kinds(new byte[0])).containsExactly(Kind.EMPTY);
    assertThat(kinds(HEAD.getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.EMPTY);
    assertThat(kinds("PK\u0003\u0004rest".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(Kind.NO_TEXT);
    assertThat(kinds(new byte[PeopleSheet.MAX_BYTES + 1])).containsExactly(Kind.TOO_LARGE);
    assertThat(kinds((HEAD + "\"Jan;jan@stad.example\n").getBytes(StandardCharsets.UTF_8)))
        .containsExactly(Kind.BROKEN);
  }

  @Property
  void neverThrows(@ForAll byte[] content) {
    PeopleSheet.read(content, WORDS, _ -> {});
  }

  @Property
  void neverThrowsBehindGoodHeadings(@ForAll String rest) {
    PeopleSheet.read((HEAD + rest).getBytes(StandardCharsets.UTF_8), WORDS, _ -> {});
  }

  private static List<Kind> kinds(byte[] content) {
    return PeopleSheet.read(content, WORDS, _ -> {}).faults().stream()
        .map(PeopleFault::kind)
        .toList();
  }

  private static PeopleSheet read(String text) {
    return PeopleSheet.read(text.getBytes(StandardCharsets.UTF_8), WORDS, _ -> {});
  }

  private static OrganisationStructure structure() {
    Map<BodyKind, OrganisationStructure.Body> bodies = new LinkedHashMap<>();
    bodies.put(
        BodyKind.COUNCIL, body(new Label("COUNCIL", "de gemeenteraad", "the municipal council")));
    bodies.put(
        BodyKind.ORGANISATION,
        body(new Label("ORGANISATION", "de ambtelijke organisatie", "the civil service")));
    var titles =
        Stream.of(
                new Label("councillor", "raadslid", "councillor"),
                new Label("counter-clerk", "baliemedewerker", "counter clerk"))
            .map(label -> new ListEntry(label, false, null))
            .toList();
    return new OrganisationStructure(
        bodies,
        AdoptedPolicies.asOf(LocalDate.EPOCH, List.of()),
        List.of(),
        Map.of(),
        titles,
        Set.of());
  }

  private static OrganisationStructure.Body body(Label name) {
    return new OrganisationStructure.Body(new UUID(0, 1), name);
  }
}
