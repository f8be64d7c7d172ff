// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.documents.tree.Node;

/**
 * Where a rule stands in its document.
 *
 * @param rule the rule's id
 * @param id where the id is written
 * @param entry the whole entry, with the tables that it names
 */
record Ruling(RuleId rule, Node id, Node entry) {}
