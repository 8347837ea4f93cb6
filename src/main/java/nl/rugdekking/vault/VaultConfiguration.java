// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the beans of this room. The {@link Strongroom} bean comes from the room {@code custody},
 * which knows the database it belongs to.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  Vault vault(Strongroom strongroom, EndedKeys ended) {
    var vault = new Vault(strongroom, ended);
    vault.makeAhead();
    return vault;
  }

  @Bean
  CareVault careVault(Strongroom strongroom, EndedKeys ended) {
    return new CareVault(strongroom, ended);
  }

  @Bean
  LookupHashes lookupHashes(Strongroom strongroom) {
    return new LookupHashes(strongroom);
  }
}
