// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import java.time.Duration;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.housestyle.HouseStyles;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Sends the style sheet and the logo to everybody, also before signing in. Their addresses change
 * with their content, so that a browser keeps them; at an old address there is no content.
 */
@Controller
@RequestMapping("/{organisatie}/huisstijl")
record HouseStyleFilesController(HouseStyles styles) {

  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

  @Endpoint(value = PUBLIC, nameless = true)
  @GetMapping("/{versie}.css")
  ResponseEntity<String> styleSheet(@PathVariable String versie) {
    var style = styles.get();
    var colours = style.colours();
    return colours == null || !style.colourVersion().equals(versie)
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok()
            .cacheControl(KEPT)
            .contentType(MediaType.valueOf("text/css"))
            .body(colours.toStyleSheet());
  }

  @Endpoint(value = PUBLIC, nameless = true)
  @GetMapping("/logo/{versie}")
  ResponseEntity<byte[]> logo(@PathVariable String versie) {
    var logo = versie.equals(styles.get().logoHash()) ? styles.findLogo().orElse(null) : null;
    return logo == null
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok()
            .cacheControl(KEPT)
            .contentType(MediaType.valueOf(logo.type()))
            .body(logo.content());
  }
}
