/**
 * Tables as files hold them: rows of text from CSV and XLSX, one at a time, in bounded memory, with what cannot be read of a
 * cell beside it. What a column means does not belong here.
 */
@NullMarked
package org.costledger.service.importing.table;

import org.jspecify.annotations.NullMarked;
