/**
 * Requests and answers as JSON, as they are kept with a ledger: the engine's records with their own names, decimals as texts. What is
 * written is canonical, so that the same request is the same text.
 */
@NullMarked
package org.costledger.service.json;

import org.jspecify.annotations.NullMarked;
