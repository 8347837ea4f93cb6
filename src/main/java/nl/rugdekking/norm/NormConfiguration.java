// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the shipped data of the norm at the start, which ends when a row is wrong. */
@Configuration(proxyBeanMethods = false)
class NormConfiguration {

  @Bean
  OffenceTable offenceTable() {
    return OffenceTableReader.load();
  }

  @Bean
  ShippedArticles shippedArticles() {
    return ShippedArticles.load();
  }
}
