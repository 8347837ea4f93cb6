// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FileKindUnitTests {

  @Test
  void looksAtTheContentAndNotAtTheName() {
    assertThat(FileKind.of(Pictures.jpeg(10, 10), "brief.pdf")).contains(FileKind.JPEG);
    assertThat(FileKind.of(Pictures.png(10, 10), "x")).contains(FileKind.PNG);
    assertThat(FileKind.of(bytes("<html><script>alert(1)</script></html>"), "foto.jpg")).isEmpty();
    assertThat(
            FileKind.of(
                bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                "foto.png"))
        .isEmpty();
    assertThat(FileKind.of(bytes("MZ\u0090\0"), "foto.jpg")).isEmpty();
    assertThat(FileKind.of(new byte[0], "foto.jpg")).isEmpty();
  }

  @Test
  void takesWhatPeopleHave() {
    assertThat(FileKind.of(bytes("%PDF-1.7\n"), "a")).contains(FileKind.PDF);
    assertThat(FileKind.of(bytes("GIF89a..."), "a")).contains(FileKind.GIF);
    assertThat(FileKind.of(bytes("RIFF\0\0\0\0WEBPVP8 "), "a")).contains(FileKind.WEBP);
    assertThat(FileKind.of(bytes("Gewoon wat tekst."), "a")).contains(FileKind.TEXT);
    assertThat(FileKind.of(bytes("Gewoon wat tekst."), "a.eml")).contains(FileKind.MAIL);
    assertThat(FileKind.of(bytes("Return-Path: <a@b.example>\nReceived: from c\nFrom: a\n"), "a"))
        .contains(FileKind.MAIL);
    assertThat(FileKind.of(bytes("ID3\3\0\0\0\0\0\0"), "a")).contains(FileKind.MP3);
    assertThat(FileKind.of(bytes("\0\0\0\30ftypheic\0\0\0\0mif1heic"), "a"))
        .contains(FileKind.HEIC);
    assertThat(FileKind.of(bytes("\0\0\0\30ftypM4A \0\0\0\0M4A mp42"), "a")).contains(FileKind.M4A);
    assertThat(FileKind.of(bytes("\0\0\0\30ftypisom\0\0\0\0isommp42"), "a")).contains(FileKind.MP4);
    assertThat(FileKind.of(bytes("\0\0\0\30ftypmp42\0\0\0\0isommp42"), "a")).contains(FileKind.MP4);
    assertThat(FileKind.of(bytes("\0\0\0\24ftypqt  \0\0\0\0qt  "), "a")).contains(FileKind.MP4);
  }

  @Test
  void takesOnlyMailOfAllOfficeFiles() {
    var office = new byte[600];
    var head =
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
    System.arraycopy(head, 0, office, 0, head.length);
    assertThat(FileKind.of(office, "bericht.MSG")).contains(FileKind.OUTLOOK);
    assertThat(FileKind.of(office, "macro.doc")).isEmpty();
  }

  @Property
  void everyContentIsKnownOrRefused(@ForAll @Size(max = 300) byte[] any) {
    assertThat(FileKind.of(any, "x.jpg"))
        .satisfiesAnyOf(
            kind -> assertThat(kind).isEmpty(),
            kind -> assertThat(Arrays.asList(FileKind.values())).contains(kind.orElseThrow()));
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }
}
