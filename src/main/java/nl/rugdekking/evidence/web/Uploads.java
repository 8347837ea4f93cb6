// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.evidence.RefusedFile;
import nl.rugdekking.evidence.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Reads the uploaded files of a form, and adds errors for files that were refused. */
public final class Uploads {

  private Uploads() {}

  /**
   * Returns the uploaded files, without the empty one that a browser sends when no file was chosen.
   */
  public static List<Upload> of(@Nullable List<MultipartFile> files) {
    var uploads = new ArrayList<Upload>();
    for (var file : files == null ? List.<MultipartFile>of() : files) {
      var name = file.getOriginalFilename();
      if (!file.isEmpty() || (name != null && !name.isEmpty())) {
        uploads.add(new Upload(name == null ? "" : name, bytes(file)));
      }
    }
    return uploads;
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }

  /** Adds an error to the file field of the form for each file that was refused. */
  public static void addErrors(List<RefusedFile> refused, BindingResult errors) {
    for (var file : refused) {
      errors.rejectValue("photo", file.messageKey(), new Object[] {file.fileName()}, null);
    }
  }
}
