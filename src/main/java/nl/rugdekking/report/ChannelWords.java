// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the ways in which something may have reached the affected person in the words of a report,
 * as long as nobody chose the way itself. A page asks whether it is so, and takes nothing for
 * granted.
 */
final class ChannelWords {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  // By the codes of the channels that every organisation starts with. A word may have another word
  // before it, as in "dreigbrief".
  private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

  static {
    add("email", "e-mails?|\\w*mails?|\\w*mailtjes?|mailbericht|gemaild|mailde|mailt|inbox");
    add(
        "letter",
        "\\w*brief|\\w*brieven|\\w*briefjes?|kaart|kaartje|ansichtkaart|pakket|pakketje|envelop"
            + "|brievenbus|letter|parcel|envelope");
    add(
        "telephone",
        "telefoon|\\w*telefoontjes?|telefonisch|gebeld|opgebeld|belde|belden|voicemail"
            + "|phone|telephone|voice mail");
    add(
        "social-media",
        "app|apps|appje|appjes|appte|geappt|whatsapp|sms|sms'je|sms’je|dm|tweet|facebook|instagram"
            + "|twitter|linkedin|tiktok|telegram|signal|snapchat|online|post op|social media");
  }

  private ChannelWords() {}

  private static void add(String channel, String words) {
    WORDS.put(channel, Pattern.compile("\\b(?:" + words + ")(?!\\w)", FLAGS));
  }

  /** Returns the codes of the channels that the words may be about, in a fixed order. */
  static List<String> find(String words) {
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(words).find())
        .map(Map.Entry::getKey)
        .toList();
  }
}
