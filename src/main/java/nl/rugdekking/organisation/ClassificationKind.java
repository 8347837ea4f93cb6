// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lists with which incidents are classified, in the register as well as in surveys and figures.
 * The last four are details: each describes one form or channel further, and applies only to
 * incidents with that form or channel.
 */
public enum ClassificationKind {
  /** The kind of aggression, such as a threat. */
  FORM,
  /** The way in which the aggression reached the affected person, such as by telephone. */
  CHANNEL,
  /** The subject of the affected person's work that the aggression was about. */
  TOPIC,
  /** The ground on which somebody was discriminated against. */
  GROUND,
  /** The person or thing that a threat is aimed at. */
  TARGET,
  /** The way in which somebody threatened. */
  WAY,
  /** The social medium. */
  PLATFORM;

  public static List<ClassificationKind> listDetails() {
    return Arrays.stream(values()).filter(ClassificationKind::isDetail).toList();
  }

  private boolean isDetail() {
    return compareTo(TOPIC) > 0;
  }

  /**
   * Returns true when an incident with these forms and this channel can have such a detail. The
   * codes are those of the lists that every organisation starts with; a renamed line keeps its
   * code.
   */
  public boolean belongsTo(Collection<String> forms, @Nullable String channel) {
    return switch (this) {
      case GROUND -> forms.contains("discrimination");
      case TARGET, WAY -> forms.contains("threat");
      case PLATFORM -> "social-media".equals(channel);
      case FORM, CHANNEL, TOPIC -> true;
    };
  }
}
