// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.rugdekking.finding.InventedCases.Name;
import nl.rugdekking.finding.InventedCases.Sentence;

/** What people would type to find a name, a sentence or a number, made by the rules named here. */
final class SearchVariants {

  /** Something that is typed, and the rule by which it was made. */
  record Variant(String rule, String typed) {}

  private final Random random;

  SearchVariants(long seed) {
    random = new Random(seed);
  }

  List<Variant> ofName(Name name) {
    var surname = name.surname();
    var variants = new ArrayList<Variant>();
    add(variants, "surname without particles", surname);
    add(variants, "whole name", name.full());
    add(variants, "whole name in capitals", name.full().toUpperCase(Locale.ROOT));
    add(variants, "whole name without accents", bare(name.full().toLowerCase(Locale.ROOT)));
    add(variants, "first name and surname without particles", name.first() + " " + surname);
    add(variants, "surname first", surname + ", " + name.first() + " " + name.particles());
    add(variants, "initial and surname", name.first().charAt(0) + ". " + surname);
    add(variants, "title and surname", "mevrouw " + name.particles() + " " + surname);
    add(variants, "other particles", others(name.particles()) + " " + surname);
    add(variants, "beginning of surname", surname.substring(0, Math.min(4, surname.length() - 1)));
    add(variants, "first name and beginning", name.first() + " " + surname.substring(0, 3));
    if (surname.length() >= 5) {
      add(variants, "letter missing", missing(surname));
      add(variants, "letter too many", extra(surname));
      add(variants, "letter changed", changed(surname));
      add(variants, "letters swapped", swapped(surname));
      add(variants, "first name and letter changed", name.first() + " " + changed(surname));
      add(variants, "letter changed in capitals", changed(surname).toUpperCase(Locale.ROOT));
    }
    if (surname.contains("ij")) {
      add(variants, "y for ij", surname.replace("ij", "y"));
    }
    return variants;
  }

  List<Variant> ofSentence(Sentence sentence) {
    var rare = sentence.rare();
    var first = sentence.text().split(" ", 4);
    var variants = new ArrayList<Variant>();
    add(variants, "word", rare);
    add(variants, "word in capitals", rare.toUpperCase(Locale.ROOT));
    add(variants, "word without accents", bare(rare));
    add(variants, "beginning of word", rare.substring(0, Math.max(4, rare.length() * 2 / 3)));
    add(variants, "end of word", rare.substring(rare.length() - 4));
    add(variants, "two words", rare + " " + first[2]);
    add(variants, "words of the sentence", first[0] + " " + first[1] + " " + rare);
    add(variants, "word with wildcard", rare + "*");
    return variants;
  }

  List<Variant> ofNumber(String number) {
    var letters = number.substring(5);
    var variants = new ArrayList<Variant>();
    add(variants, "number", number);
    add(variants, "number in small letters", number.toLowerCase(Locale.ROOT));
    add(variants, "number without hyphen", number.replace("-", ""));
    add(variants, "number with a space", number.replace('-', ' '));
    add(variants, "number without year", letters);
    add(variants, "beginning of number", number.substring(0, 8));
    add(variants, "beginning without year", letters.substring(0, 3).toLowerCase(Locale.ROOT));
    return variants;
  }

  private static void add(List<Variant> variants, String rule, String typed) {
    variants.add(new Variant(rule, typed.strip()));
  }

  /** How somebody else would write the particles. */
  private static String others(String particles) {
    return switch (particles) {
      case "van der", "van de" -> "v.d.";
      case "van den" -> "vd";
      case "'t" -> "het";
      case "de" -> "van de";
      default -> "van";
    };
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private String missing(String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + word.substring(at + 1);
  }

  private String extra(String word) {
    int at = random.nextInt(word.length() + 1);
    return word.substring(0, at) + letter() + word.substring(at);
  }

  private String changed(String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + letter() + word.substring(at + 1);
  }

  private String swapped(String word) {
    int at = random.nextInt(word.length() - 1);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }
}
