// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A part of a YAML file that knows its place in the file. Only maps, lists and texts are read:
 * values are not interpreted, so that a code NO does not become false.
 */
final class YamlNode {

  private static final int LARGEST = 3_000_000;
  private static final int DEEPEST = 50;

  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  static YamlNode read(Path path) {
    try {
      if (Files.size(path) > LARGEST) {
        throw new BadInputException(path + ": too large: more than %d bytes.".formatted(LARGEST));
      }
      var text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path)));
      return read(path.toString(), text.toString());
    } catch (CharacterCodingException e) {
      throw BadEncoding.found(path);
    } catch (NoSuchFileException e) {
      throw new BadInputException(path + ": cannot be read: there is no such file.");
    } catch (IOException e) {
      throw new BadInputException(path + ": cannot be read.");
    }
  }

  static YamlNode read(String file, String text) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LARGEST);
    try {
      var node = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
      if (node == null) {
        throw new FilePosition(file, 1, 1).error("The file is empty.");
      }
      return new YamlNode(file, node);
    } catch (MarkedYAMLException e) {
      var sentence = e.getProblem() == null ? String.valueOf(e.getContext()) : e.getProblem();
      throw place(file, e.getProblemMark()).error("This is no valid YAML: %s.", sentence);
    } catch (YAMLException e) {
      throw parseError(file, text, e);
    } catch (StackOverflowError e) {
      throw new FilePosition(file, 1, 1).error("This is nested too deeply.");
    }
  }

  // Finds the place of a fault when the YAML library reports none.
  private static BadInputException parseError(String file, String text, YAMLException refused) {
    try {
      return findError(file, text);
    } catch (YAMLException again) {
      return new FilePosition(file, 1, 1).error("This is no valid YAML: %s.", firstLine(refused));
    }
  }

  private static BadInputException findError(String file, String text) {
    int depth = 0;
    for (var event : new org.yaml.snakeyaml.Yaml().parse(new StringReader(text))) {
      depth +=
          event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      if (depth > DEEPEST) {
        return place(file, event.getStartMark())
            .error("More than %d lists and names stand inside each other here.", DEEPEST);
      }
      if (event instanceof AliasEvent alias) {
        return place(file, event.getStartMark())
            .error("*%s points to what stands elsewhere; write it out here.", alias.getAnchor());
      }
    }
    return new FilePosition(file, 1, 1).error("This is no valid YAML.");
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static FilePosition place(String file, @Nullable Mark mark) {
    return mark == null
        ? new FilePosition(file, 1, 1)
        : new FilePosition(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  FilePosition place() {
    return place(file, node.getStartMark());
  }

  BadInputException error(String sentence, Object... values) {
    return place().error(sentence, values);
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      var text = scalar.getValue().strip().replaceAll("\\s+", " ");
      if (text.codePoints().anyMatch(Character::isISOControl)) {
        throw error("A text here has a character that is no letter or sign.");
      }
      return text;
    }
    throw error("Here a text is expected.");
  }

  /** Returns the place of the first character of the text, inside the quotes if there are any. */
  FilePosition textPlace() {
    var place = place();
    boolean plain = node instanceof ScalarNode scalar && scalar.isPlain();
    return plain ? place : new FilePosition(file, place.line(), place.column() + 1);
  }

  boolean truth() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error("Here 'true' or 'false' is expected.");
    };
  }

  int wholeNumber(int least, int most) {
    int value = text().matches("[0-9]{1,9}") ? Integer.parseInt(text()) : -1;
    if (value < least || value > most) {
      throw error("Here a whole number from %d to %d is expected.", least, most);
    }
    return value;
  }

  double number() {
    if (!text().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      throw error("Here a number is expected, with a point for decimals.");
    }
    return Double.parseDouble(text());
  }

  List<YamlNode> list() {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      throw error("Here a list is expected.");
    }
    var list = new ArrayList<YamlNode>();
    sequence.getValue().forEach(item -> list.add(new YamlNode(file, item)));
    return list;
  }

  /** Returns the keys and values; refuses duplicate and unknown keys. */
  Map<String, YamlNode> map(Set<String> known) {
    var map = map();
    keys()
        .filter(key -> !known.contains(key.text()))
        .findFirst()
        .ifPresent(
            key -> {
              throw key.error(
                  "%s is not known here; known are %s.",
                  MessageText.quote(key.text()), String.join(", ", new TreeSet<>(known)));
            });
    return map;
  }

  private Stream<YamlNode> keys() {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream().map(tuple -> new YamlNode(file, tuple.getKeyNode()))
        : Stream.of();
  }

  Map<String, YamlNode> map() {
    if (!(node instanceof MappingNode mapping)) {
      throw error("Here names with values are expected.");
    }
    var map = new LinkedHashMap<String, YamlNode>();
    for (var tuple : mapping.getValue()) {
      var key = new YamlNode(file, tuple.getKeyNode());
      if (map.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
        throw key.error("%s is there twice.", MessageText.quote(key.text()));
      }
    }
    return map;
  }

  YamlNode get(Map<String, YamlNode> map, String key) {
    return find(map, key).orElseThrow(() -> error("Here '%s' is missing.", key));
  }

  static Optional<YamlNode> find(Map<String, YamlNode> map, String key) {
    return Optional.ofNullable(map.get(key));
  }

  /** Reads one text for both languages, or a map with the keys {@code nl} and {@code en}. */
  BilingualText bilingualText() {
    if (isText()) {
      return BilingualText.same(text());
    }
    var map = map(Set.of("nl", "en"));
    return new BilingualText(get(map, "nl").text(), get(map, "en").text());
  }
}
