// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Set;
import nl.rugdekking.paper.PrintedForm;

/**
 * What a file for the police would say if it were made now.
 *
 * @param sections the text of the file, in Dutch
 * @param gaps what the police ask and the file does not say
 * @param revealing the labels of the texts with a name that should not leave the organisation: of
 *     an affected person who withheld it, or of another affected person
 * @param unprintable the labels of the texts with a character that is printed as its number
 * @param made the files that were made before, the newest first
 */
public record PoliceFileDraft(
    List<PrintedForm.Section> sections,
    Set<PoliceFileGap> gaps,
    Set<String> revealing,
    Set<String> unprintable,
    PoliceFileDetails details,
    List<PoliceFile> made) {}
