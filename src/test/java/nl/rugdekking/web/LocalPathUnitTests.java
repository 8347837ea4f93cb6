// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathUnitTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/duindrecht/taken", "/duindrecht/incidenten?pagina=2&vorm=1", "/a//b"})
  void leadsBackToAPathOnThisSite(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "taken",
        "https://elders.example/",
        "//elders.example",
        "/\\elders.example",
        "\\\\elders.example",
        "javascript:alert(1)",
        "/\t/elders.example",
        "/taken\r\nSet-Cookie: a=b",
        " /taken",
        "/{x}",
        "/taken?zoek={x}",
        "/}",
        "/taken\u0000",
        "/tak\u202een"
      })
  void neverLeadsToAnotherSite(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/");
  }
}
