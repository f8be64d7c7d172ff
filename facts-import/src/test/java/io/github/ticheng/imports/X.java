package io.github.ticheng.imports; class X {}
