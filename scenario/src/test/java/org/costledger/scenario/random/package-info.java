/**
 * Random ledgers told as scenario files, so that what goes wrong on one of them becomes a file that anybody can play.
 * {@link org.costledger.scenario.random.RandomStory} trades, {@link org.costledger.scenario.random.StoryFile} tells.
 */
@NullMarked
package org.costledger.scenario.random;

import org.jspecify.annotations.NullMarked;
