// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Suggests the meaning of a value in a list of old incidents by the words in it. A human makes the
 * choice.
 */
final class Suggestions {

  private static final int MAX_FORMS = 2;

  private static final Map<ValueKind, Map<String, String>> WORDS =
      Map.of(
          ValueKind.POSITION,
          inOrder(
              "raadslid|councillor=councillor",
              "commissielid=committee-member",
              "wethouder|alderman|gedeputeerde=alderman",
              "burgemeester|mayor|dijkgraaf|commissaris=mayor",
              "griffier|clerk of=clerk",
              "secretaris=secretary",
              "balie=counter-clerk",
              "boa|handhav=enforcement-officer",
              "teamleider|manager=team-manager",
              "inhuur=hired",
              "consulent|vergunning|medewerker|adviseur|ambtenaar=civil-servant"),
          ValueKind.FORM,
          inOrder(
              "seksue|sexual=sexual",
              "scheld|verba|schreeuw=verbal",
              "bedreig|threat=threat",
              "intimid=intimidation",
              "doxing|doxxing=doxing",
              "stalk=stalking",
              "smaad|laster=slander",
              "fysiek|geduwd|geslagen|geweld=physical",
              "discrimin=discrimination",
              "verniel|beschadig=destruction",
              "brand=arson",
              "omgangsvorm|collega=internal"),
          ValueKind.CHANNEL,
          inOrder(
              "huisbezoek=home-visit",
              "thuis|woning=private-address",
              "mail=email",
              "facebook=social-media/facebook",
              "insta=social-media/instagram",
              "twitter|x=social-media/x",
              "linkedin=social-media/linkedin",
              "tiktok=social-media/tiktok",
              "whatsapp=social-media/whatsapp",
              "telegram=social-media/telegram",
              "youtube=social-media/youtube",
              "tel=telephone",
              "social|sociale=social-media",
              "vergadering|avond|bijeenkomst=meeting",
              "balie|loket|spreekkamer=face-to-face",
              "straat|buiten=public-space",
              "brief|post=letter"),
          ValueKind.TOPIC,
          inOrder(
              "jeugd=youth",
              "windm|zonne|energie=energy",
              "azc|asiel|opvang=asylum",
              "vergunning=permits",
              "handhav=enforcement",
              "uitkering|wmo|bijstand|sociaal=social",
              "5g|zendmast=telecom",
              "boom|bomen|groen=green",
              "woonwagen=caravans",
              "afval|vuil=waste",
              "sluiting|ondermijn=crime",
              "overlast|parkeren=living",
              "bestemmingsplan|ruimtelijk=planning"),
          ValueKind.POLICE,
          inOrder(
              "nog niet|not yet=NOT_YET",
              "wilde niet|nvt|n.v.t.|nee|n|no=NO",
              "ja|j|x|yes|y|aangifte gedaan|ja, proces-verbaal=YES"));

  private Suggestions() {}

  private static Map<String, String> inOrder(String... lines) {
    Map<String, String> words = new LinkedHashMap<>();
    for (var line : lines) {
      var sides = line.split("=");
      for (var word : sides[0].split("\\|")) {
        words.put(word, sides[1]);
      }
    }
    return words;
  }

  static Optional<String> find(ValueKind kind, String plain) {
    if (plain.isEmpty() || plain.equals("?") || plain.equals("-")) {
      return empty(kind);
    }
    var words = WORDS.getOrDefault(kind, Map.of());
    if (kind == ValueKind.POLICE) {
      return Optional.ofNullable(words.get(plain));
    }
    var found = new ArrayList<String>();
    words.forEach(
        (word, code) -> {
          if (isIn(plain, word) && !found.contains(code)) {
            found.add(code);
          }
        });
    return kind == ValueKind.FORM ? forms(found) : found.stream().findFirst();
  }

  // A single letter, such as the name of a platform, is also part of many words, so it must be the
  // whole value.
  private static boolean isIn(String plain, String word) {
    return word.length() == 1 ? plain.equals(word) : plain.contains(word);
  }

  private static Optional<String> empty(ValueKind kind) {
    return switch (kind) {
      case POLICE -> Optional.of(PoliceAnswer.UNKNOWN.name());
      case FORM, CHANNEL, TOPIC -> Optional.of(ValueKind.NONE);
      case POSITION -> Optional.empty();
    };
  }

  private static Optional<String> forms(List<String> found) {
    if (found.contains("sexual")) {
      found.remove("intimidation");
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.stream().limit(MAX_FORMS).collect(Collectors.joining("+")));
  }
}
