/**
 * What tells the five costing methods apart: one file a method, each answering the same few questions (POST-21, POST-22,
 * POST-41, POST-70). Every other rule asks one of these questions by name; there is no other switch over the method.
 * How a question is carried out does not belong here.
 */
@NullMarked
package org.costledger.engine.costing;

import org.jspecify.annotations.NullMarked;
