// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.util.List;
import nl.rugdekking.vault.CaseContents;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Finds the {@link nl.rugdekking.vault.CaseContents} of all rooms. Commands run without Spring
 * beans, so the classes are searched for and made with their constructor without parameters.
 */
final class RoomContents {

  private RoomContents() {}

  static List<CaseContents> list() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(CaseContents.class));
    return scanner.findCandidateComponents("nl.rugdekking").stream()
        .map(RoomContents::make)
        .toList();
  }

  private static CaseContents make(BeanDefinition found) {
    var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
    return (CaseContents) BeanUtils.instantiateClass(type);
  }
}
