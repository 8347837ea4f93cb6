// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader is told of a page, from the accessibility tree of the browser itself: roles
 * and names in the order of reading.
 */
final class SpokenPage {

  /** To be raised with its rules, so that pages seen before are read again. */
  static final int VERSION = 1;

  private static final Set<String> CONTROLS =
      Set.of(
          "button",
          "checkbox",
          "combobox",
          "Date",
          "DisclosureTriangle",
          "InputTime",
          "link",
          "listbox",
          "radio",
          "searchbox",
          "spinbutton",
          "textbox");

  /** What says which of two things of one name is meant. */
  private static final Set<String> SURROUNDINGS = Set.of("row", "listitem", "group", "region");

  private static final Pattern ECHO = Pattern.compile("(.+?)\\s*[:,]\\s*\\1");

  private static final Set<String> PARTED = Set.of("Date", "InputTime");

  private static final Set<String> SAID =
      Set.of("heading", "dialog", "group", "region", "navigation");

  private final Map<String, JsonObject> nodes = new HashMap<>();
  private final List<Spoken> spoken = new ArrayList<>();

  /** One heading, group or control. */
  private record Spoken(JsonObject node, String role, String name, int level, String heading) {

    @Override
    public String toString() {
      return role + (level > 0 ? " " + level : "") + " \"" + name + "\"";
    }
  }

  private SpokenPage(CDPSession session) {
    session.send("Accessibility.enable");
    for (var node : session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
      var object = node.getAsJsonObject();
      nodes.put(object.get("nodeId").getAsString(), object);
    }
    var root = nodes.values().stream().filter(node -> !node.has("parentId")).findFirst();
    root.ifPresent(node -> read(node, ""));
  }

  static SpokenPage of(Page page) {
    // not detached: that would take from the page a passkey device that another session gave it
    return new SpokenPage(page.context().newCDPSession(page));
  }

  /** Reads depth first, as it is spoken; returns the heading that was read last. */
  private String read(JsonObject node, String heading) {
    var last = heading;
    var role = value(node, "role");
    var name = value(node, "name").strip();
    var heard = !node.get("ignored").getAsBoolean();
    if (heard && (CONTROLS.contains(role) || (SAID.contains(role) && !name.isEmpty()))) {
      var level = role.equals("heading") ? Integer.parseInt(property(node, "level")) : 0;
      var one = new Spoken(node, role, name, level, heading);
      spoken.add(one);
      last = level > 0 ? one.name : heading;
    }
    // the parts of a date are the browser's own
    for (var child : PARTED.contains(role) ? new JsonArray() : node.getAsJsonArray("childIds")) {
      var below = nodes.get(child.getAsString());
      if (below != null) {
        last = read(below, last);
      }
    }
    return last;
  }

  /** Sentences on what cannot be understood by ear. */
  List<String> faults() {
    return Stream.of(nameless(), echoes(), headings(), alike()).flatMap(List::stream).toList();
  }

  private List<String> nameless() {
    return spoken.stream()
        .filter(one -> CONTROLS.contains(one.role) && one.name.isBlank())
        .map(one -> "a " + one.role + " without a name, after the heading " + one.heading)
        .toList();
  }

  private List<String> echoes() {
    return spoken.stream()
        .filter(one -> ECHO.matcher(one.name).matches())
        .map(one -> one + " says the same twice")
        .toList();
  }

  private List<String> headings() {
    if (spoken.stream().anyMatch(one -> one.role.equals("dialog"))) {
      return List.of(); // nothing is heard of the page behind it
    }
    var faults = new ArrayList<String>();
    var level = 1; // what a form is refused for stands above all else
    for (var one : spoken) {
      if (one.level > level + 1) {
        faults.add(one + " comes after a heading of level " + level);
      }
      level = one.level > 0 ? one.level : level;
    }
    var first = spoken.stream().filter(one -> one.level == 1).count();
    if (first != 1) {
      faults.add(first + " headings of level 1");
    }
    return faults;
  }

  /** Buttons and links of one name in one place that do not the same. */
  private List<String> alike() {
    var faults = new ArrayList<String>();
    var seen = new HashMap<String, String>();
    for (var one : spoken) {
      if (one.role.equals("button") || one.role.equals("link")) {
        var place = one + value(one.node, "description") + one.heading + surroundings(one.node);
        var target = property(one.node, "url");
        var other = seen.putIfAbsent(place, target);
        if (other != null && !(one.role.equals("link") && other.equals(target))) {
          faults.add("twice " + one + " under the heading " + one.heading);
        }
      }
    }
    return faults;
  }

  private String surroundings(JsonObject node) {
    var ids = new HashSet<String>();
    for (var at = parent(node); at != null; at = parent(at)) {
      if (SURROUNDINGS.contains(value(at, "role"))) {
        ids.add(at.get("nodeId").getAsString());
      }
    }
    return ids.toString();
  }

  private @Nullable JsonObject parent(JsonObject node) {
    return node.has("parentId") ? nodes.get(node.get("parentId").getAsString()) : null;
  }

  private static String value(JsonObject node, String name) {
    return node.has(name) ? text(node.getAsJsonObject(name).get("value")) : "";
  }

  private static String property(JsonObject node, String name) {
    if (node.has("properties")) {
      for (var property : node.getAsJsonArray("properties")) {
        var object = property.getAsJsonObject();
        if (name.equals(object.get("name").getAsString())) {
          return text(object.getAsJsonObject("value").get("value"));
        }
      }
    }
    return "";
  }

  private static String text(@Nullable JsonElement value) {
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  /** A line for each thing, to read beside the picture of the page. */
  @Override
  public String toString() {
    return String.join("\n", spoken.stream().map(Spoken::toString).toList());
  }
}
