/**
 * YAML 1.2 read into a tree of maps, lists and scalars that know their place in the file.
 * Limits on size and depth, duplicate keys, tags and aliases are dealt with here, and the YAML library is used nowhere else.
 * What the keys mean is no concern of this package.
 */
@NullMarked
package org.costledger.scenario.yaml;

import org.jspecify.annotations.NullMarked;
