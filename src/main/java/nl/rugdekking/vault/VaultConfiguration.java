// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  Strongroom strongroom(Environment environment) {
    return Strongroom.open(settings(environment));
  }

  @Bean
  Vault vault(Strongroom strongroom) {
    var vault = new Vault(strongroom);
    vault.makeAhead();
    return vault;
  }

  @Bean
  CareVault careVault(Strongroom strongroom) {
    return new CareVault(strongroom);
  }

  @Bean
  LookupHashes lookupHashes(Strongroom strongroom) {
    return new LookupHashes(strongroom);
  }

  private static Map<String, String> settings(Environment environment) {
    var settings = new HashMap<String, String>();
    for (var name : Strongroom.settingNames()) {
      var value = environment.getProperty(name);
      if (value != null) {
        settings.put(name, value);
      }
    }
    return settings;
  }
}
