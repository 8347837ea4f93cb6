// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file of this room, in sections. Each of its rows and values knows its line, so that the
 * message about a fault can name it.
 */
record NormFile(String name, Map<String, Node> sections) {

  /** A value with the line on which it stands, counted from 1. */
  record Value(String text, int line) {}

  static String load(String name) {
    try (InputStream in = new ClassPathResource(name).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  static NormFile parse(String name, String content) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var empty = new NormFile(name, Map.of());
    try {
      var root = new Yaml(options).compose(new StringReader(content));
      return new NormFile(name, empty.nodes(root));
    } catch (MarkedYAMLException e) {
      throw empty.fault(e.getProblemMark().getLine() + 1, e.getProblem());
    }
  }

  /** Returns the rows of a section that is a list. */
  List<NormRow> rows(String section) {
    var node = sections.get(section);
    if (!(node instanceof SequenceNode list)) {
      throw fault(1, "there is no list " + section);
    }
    return list.getValue().stream().map(this::row).toList();
  }

  /** Returns the values of a section that is a mapping, by their names. */
  Map<String, Value> values(String section) {
    var node = sections.get(section);
    return node == null ? Map.of() : values(node);
  }

  Value value(String section) {
    var node = sections.get(section);
    if (node == null) {
      throw fault(1, "there is no " + section);
    }
    return scalar(node);
  }

  IllegalStateException fault(int line, String what) {
    return new IllegalStateException(name + ", line " + line + ": " + what);
  }

  private NormRow row(Node node) {
    return new NormRow(this, line(node), values(node));
  }

  private Map<String, Value> values(Node node) {
    Map<String, Value> values = new LinkedHashMap<>();
    nodes(node).forEach((key, value) -> values.put(key, scalar(value)));
    return values;
  }

  private Map<String, Node> nodes(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(line(node), "here stand names with values");
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (var tuple : mapping.getValue()) {
      var key = scalar(tuple.getKeyNode());
      if (!seen.add(key.text())) {
        throw fault(key.line(), key.text() + " stands here twice");
      }
      nodes.put(key.text(), tuple.getValueNode());
    }
    return nodes;
  }

  private Value scalar(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(line(node), "here stands one text");
    }
    return new Value(scalar.getValue().strip(), line(node));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
