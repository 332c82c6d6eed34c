/**
 * JSON written from maps, lists and plain values.
 * It is small because no more is needed: nothing here is read, and no type of the project is known.
 * What a report or a schema says belongs to those who write it.
 */
@NullMarked
package org.costledger.scenario.json;

import org.jspecify.annotations.NullMarked;
