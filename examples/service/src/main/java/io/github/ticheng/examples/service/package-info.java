// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** A service that pays teams, keeps the record in a database and explains every line over HTTP. */
@NullMarked
package io.github.ticheng.examples.service;

import org.jspecify.annotations.NullMarked;
