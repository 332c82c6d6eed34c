/**
 * Which receipt an issue consumes (POST-20 to POST-28), and how that is undone and made by hand (POST-130 to POST-133):
 * the whole story of quantity in one place. What a consumed receipt costs does not belong here.
 */
@NullMarked
package org.costledger.engine.application;

import org.jspecify.annotations.NullMarked;
