// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares names that people write in different ways: "mw. A. de Vries-Bakker" and "Bakker, A.".
 * For each name it finds the readings. A reading is the set of words in the name, in any order,
 * without particles, titles, capitals and accents. A double name also has readings in which one
 * half is left out. Two spellings of one name have a reading in common.
 */
public final class NameForms {

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "de", "den", "der", "des", "het", "t", "n", "s", "te", "ten", "ter", "tot", "op",
          "in", "aan", "bij", "onder", "uit", "voor", "d", "l", "la", "le", "les", "du", "von",
          "zu", "zum", "v", "vd", "vdr", "di", "da", "dos", "del", "el", "al", "ben", "bin", "ibn",
          "y", "en");

  private static final Set<String> TITLES =
      Set.of(
          "dhr",
          "heer",
          "hr",
          "meneer",
          "mijnheer",
          "mevr",
          "mevrouw",
          "mw",
          "mej",
          "fam",
          "familie",
          "gezin",
          "drs",
          "ing",
          "ir",
          "mr",
          "dr",
          "prof",
          "de heer",
          "mister",
          "mrs",
          "ms");

  /** Words that people write in a field for a name when they know no name. */
  private static final Set<String> NOBODY =
      Set.of(
          "dezelfde",
          "zelfde",
          "hetzelfde",
          "als",
          "vorige",
          "keer",
          "maal",
          "eerder",
          "zie",
          "boven",
          "hierboven",
          "dossier",
          "idem",
          "dito",
          "onbekend",
          "onbekende",
          "niet",
          "bekend",
          "nog",
          "geen",
          "diverse",
          "diversen",
          "divers",
          "meerdere",
          "anoniem",
          "anonieme",
          "account",
          "persoon",
          "personen",
          "iemand",
          "nvt",
          "vt",
          "v",
          "nn",
          "nb",
          "onb",
          "naam",
          "collega",
          "inwoner",
          "bewoner",
          "burger",
          "burgers",
          "bezoeker",
          "klant",
          "man",
          "vrouw",
          "jongen",
          "meisje",
          "jongeren",
          "jeugd",
          "groep",
          "groepje",
          "buurman",
          "buurvrouw",
          "dader",
          "veroorzaker",
          "unknown",
          "anonymous",
          "same",
          "none",
          "na",
          "various",
          "nobody",
          "x",
          "xx",
          "xxx",
          "as",
          "before",
          "last",
          "time",
          "no",
          "name",
          "not",
          "known",
          "ditto",
          "somebody",
          "someone",
          "group",
          "colleague");

  /** The sign between the halves of a double name. */
  private static final Pattern DOUBLE = Pattern.compile("(?<=\\p{L}{2})\\s*[-‐‑–—/]\\s*(?=\\p{L})");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern FAMILY = Pattern.compile("\\b(fam|familie|gezin|family)\\b");

  /** An initial at the beginning, or behind a comma. */
  private static final Pattern INITIAL = Pattern.compile("(?:^|,)\\s*(\\p{L})\\.");

  private static final int MAX_LENGTH = 120;
  private static final int MAX_WORDS = 6;

  private NameForms() {}

  /**
   * Returns the readings of a name, each as one text of sorted words. Two spellings of one name
   * have at least one reading in common. The result is empty when the text is no name.
   */
  public static Set<String> readingsOf(String name) {
    return readings(name).stream().map(NameForms::joined).collect(Collectors.toSet());
  }

  /** Returns true when the text has only words that people write for lack of a name. */
  public static boolean isNobody(String text) {
    return words(normalise(text)).isEmpty();
  }

  /** Returns the readings of a name, each as a set of words. */
  public static Set<Set<String>> readings(String name) {
    var readings = new LinkedHashSet<Set<String>>();
    var text = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
    if (FAMILY.matcher(normalise(text)).find()) {
      return readings; // A family is no person.
    }
    var parts = DOUBLE.split(normalise(text));
    var whole = words(String.join(" ", parts));
    if (whole.isEmpty() || whole.size() > MAX_WORDS) {
      return readings;
    }
    readings.add(whole);
    for (var left : parts) {
      var without = new TreeSet<>(whole);
      without.removeAll(wordsOfHalf(left, parts));
      if (parts.length > 1 && without.size() > 1) {
        readings.add(without);
      }
    }
    return readings;
  }

  // Returns the words to remove from the name when this half of a double name is left out. In "anna
  // jansen - bakker" the half "anna jansen" loses only its last word, because it contains the first
  // name too.
  private static Set<String> wordsOfHalf(String half, String[] parts) {
    var own = new ArrayList<>(wordsInOrder(half));
    var first = half.equals(parts[0]);
    var last = half.equals(parts[parts.length - 1]);
    if (own.isEmpty()) {
      return Set.of();
    }
    if (first) {
      return Set.of(own.getLast());
    }
    // In "bakker-jansen, anna" the first name follows the last half.
    return last && own.size() > 1 ? Set.of(own.getFirst()) : Set.copyOf(own);
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(wordsInOrder(text));
  }

  private static List<String> wordsInOrder(String text) {
    var words = Arrays.stream(NO_LETTER.split(text)).filter(word -> !word.isEmpty()).toList();
    var names =
        words.stream()
            .filter(word -> !PARTICLES.contains(word) || isInitial(word, words, text))
            .filter(word -> !TITLES.contains(word))
            .toList();
    return names.stream().allMatch(word -> NOBODY.contains(word) || word.length() == 1)
        ? List.of()
        : names;
  }

  // "d" is a particle in d'Angremond and an initial in "D. Bakker" and in "Bakker, D."
  private static boolean isInitial(String word, List<String> words, String text) {
    return word.length() == 1
        && (INITIAL.matcher(text).results().anyMatch(found -> found.group(1).equals(word))
            || (words.getFirst().equals(word) && words.size() == 2 && text.contains(word + " ")));
  }

  /** Writes the text in lower case, without accents, and with "y" for "ij". */
  public static String normalise(String text) {
    return plain(text).replace("ij", "y").strip();
  }

  /** Writes the text in lower case and without accents. */
  public static String plain(String text) {
    if (text.chars().allMatch(letter -> letter < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var apart = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return apart
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ı", "i");
  }

  /** Returns true for a word such as "van" or "der", in lower case and without accents. */
  public static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Returns true for a word such as "mevrouw" or "dhr", in lower case and without accents. */
  public static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  public static String joined(Set<String> words) {
    return String.join(" ", words);
  }
}
