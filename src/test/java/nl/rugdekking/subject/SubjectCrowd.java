// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import java.util.Random;
import nl.rugdekking.organisation.NameForms;

/** Invented people who are written down twice, the second time as people write; always the same. */
final class SubjectCrowd {

  /** How the second one was written. */
  enum Variant {
    OTHER_ORDER,
    WITHOUT_PARTICLE,
    CAPITALS_WITHOUT_ACCENTS,
    INITIAL,
    DOUBLE_NAME,
    HALF_OF_DOUBLE_NAME,
    ONE_SLIP,
    TWO_SLIPS,
    OTHER_FIRST_NAME,
    TELEPHONE_ONLY,
    EMAIL_ONLY,
    HANDLE_ONLY,
    SURNAME_ONLY
  }

  record Twice(Variant variant, SubjectDetails first, SubjectDetails second) {}

  private static final List<String> FIRST =
      List.of(
          "Noor",
          "Sanne",
          "Mohamed",
          "Fatima",
          "Gijs",
          "Joost",
          "Élise",
          "Jürgen",
          "Rachid",
          "Meral",
          "Willemijn",
          "Sjoerd",
          "Anouk",
          "Bram",
          "Truus",
          "Kees",
          "Ilse",
          "Yvonne",
          "Pieter",
          "Zoë",
          "Daniël",
          "Myrthe",
          "Hugo",
          "Soraya",
          "Thijs",
          "Lieke",
          "Ayşe",
          "Bart",
          "Renée",
          "Wouter");
  private static final List<String> PARTICLE =
      List.of("", "", "", "van ", "de ", "van der ", "ter ", "in 't ", "van den ", "d'", "El ");
  private static final List<String> STEM =
      List.of(
          "Brand", "Wilt", "Kuil", "Hoog", "Slag", "Terp", "Veen", "Bos", "Zand", "Ooster", "Rood",
          "Meer", "Linden", "Dijk", "Berk", "Wester", "Heide", "Molen", "Kapp", "Duin");
  private static final List<String> END =
      List.of("sema", "ink", "man", "endijk", "ter", "stra", "hof", "goed", "berg", "huis", "ée");

  private final Random random = new Random(20_261_125);

  List<Twice> people(int count) {
    var variants = Variant.values();
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> twice(variants[i % variants.length]))
        .toList();
  }

  private Twice twice(Variant variant) {
    var first = any(FIRST);
    var particle = any(PARTICLE);
    var stem = any(STEM) + any(END);
    var other = any(STEM) + any(END);
    var name = first + " " + particle + stem;
    return switch (variant) {
      case OTHER_ORDER -> names(variant, name, particle + stem + ", " + first);
      case WITHOUT_PARTICLE -> names(variant, name, first + " " + stem);
      case CAPITALS_WITHOUT_ACCENTS ->
          names(variant, name, NameForms.normalise(name).toUpperCase(java.util.Locale.ROOT));
      case INITIAL -> names(variant, name, first.charAt(0) + ". " + particle + stem);
      case DOUBLE_NAME -> names(variant, name, first + " " + other + "-" + particle + stem);
      case HALF_OF_DOUBLE_NAME -> names(variant, name + "-" + other, first + " " + other);
      case ONE_SLIP -> names(variant, name, first + " " + particle + slip(stem));
      case TWO_SLIPS -> names(variant, name, first + " " + particle + slip(slip(stem)));
      case OTHER_FIRST_NAME -> names(variant, name, any(FIRST) + "je " + particle + stem);
      case TELEPHONE_ONLY -> telephone(variant);
      case EMAIL_ONLY -> email(variant, first, stem);
      case HANDLE_ONLY -> handle(variant, stem);
      case SURNAME_ONLY -> names(variant, name, "fam. " + particle + stem);
    };
  }

  private static Twice names(Variant variant, String one, String other) {
    return new Twice(variant, SubjectDetails.ofName(one), SubjectDetails.ofName(other));
  }

  private Twice telephone(Variant variant) {
    var digits = "%08d".formatted(random.nextInt(100_000_000));
    var notations =
        List.of(
            "+316" + digits,
            "+31 (0)6 " + digits,
            "00316" + digits,
            "06 " + digits.substring(0, 4) + " " + digits.substring(4),
            "06." + digits);
    return new Twice(
        variant,
        new SubjectDetails(null, "06-" + digits, null, null, null, null),
        new SubjectDetails("onbekend", any(notations), null, null, null, null));
  }

  private Twice email(Variant variant, String first, String stem) {
    var address =
        NameForms.normalise(first)
            + "."
            + NameForms.normalise(stem)
            + random.nextInt(1000)
            + "@post.example";
    return new Twice(
        variant,
        new SubjectDetails(null, null, address, null, null, null),
        new SubjectDetails(
            null, null, address.toUpperCase(java.util.Locale.ROOT), null, null, null));
  }

  private Twice handle(Variant variant, String stem) {
    var handle = NameForms.normalise(stem) + "_" + random.nextInt(100_000);
    return new Twice(
        variant,
        new SubjectDetails(null, null, null, "@" + handle, null, null),
        new SubjectDetails(null, null, null, "https://praat.example/" + handle, null, null));
  }

  /** A letter left out, doubled, changed, or two swapped. */
  private String slip(String word) {
    int at = random.nextInt(word.length() - 1);
    var before = word.substring(0, at);
    var letter = word.substring(at, at + 1);
    var after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
      default -> before + after.charAt(0) + letter + after.substring(1);
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
