package org.costledger.engine.journal;

import java.time.LocalDate;
import org.costledger.engine.setup.Code;

/**
 * The document behind a posting.
 *
 * @param no its number; blank if there is none
 * @param lineNo its line; 0 if there is none
 * @param externalNo the other party's number
 * @param date the document date
 */
public record Document(DocumentType type, String no, int lineNo, String externalNo, LocalDate date) {
    public Document {
        no = Code.of(no);
    }

    public static Document none(LocalDate date) {
        return new Document(DocumentType.NONE, Code.BLANK, 0, Code.BLANK, date);
    }

    public Document withType(DocumentType changed) {
        return new Document(changed, no, lineNo, externalNo, date);
    }

    public Document withNo(String changed) {
        return new Document(type, changed, lineNo, externalNo, date);
    }

    public Document withLineNo(int changed) {
        return new Document(type, no, changed, externalNo, date);
    }
}
