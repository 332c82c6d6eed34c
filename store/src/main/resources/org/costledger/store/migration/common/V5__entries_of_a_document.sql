-- A request may name an entry by the document and line that made it: an invoice its receipt, a charge what it is spread over.

CREATE INDEX item_ledger_entry_of_document ON item_ledger_entry (document_no, document_line_no);
