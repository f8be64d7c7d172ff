// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import java.util.function.Function;

/**
 * A block type whose fields are still to be said, with the constructor that takes their values, in one order: {@code
 * with(required("amount", AMOUNT, Bonus::amount), Bonus::new)}. A field that the constructor does not take, or one of
 * another type at its place, does not compile. Made by {@link BlockType#of} and {@link BlockType#row}.
 *
 * @param name as in {@link BlockType}
 * @param family as in {@link BlockType}
 * @param javaType as in {@link BlockType}
 * @param <T> the class of the blocks
 */
public record Fields<T>(String name, Class<? super T> family, Class<T> javaType) {

    /** A constructor of 1 value. */
    @FunctionalInterface
    public interface Of1<T, A> {
        T of(A a);
    }

    /** A constructor of 2 values. */
    @FunctionalInterface
    public interface Of2<T, A, B> {
        T of(A a, B b);
    }

    /** A constructor of 3 values. */
    @FunctionalInterface
    public interface Of3<T, A, B, C> {
        T of(A a, B b, C c);
    }

    /** A constructor of 4 values. */
    @FunctionalInterface
    public interface Of4<T, A, B, C, D> {
        T of(A a, B b, C c, D d);
    }

    /** A constructor of 5 values. */
    @FunctionalInterface
    public interface Of5<T, A, B, C, D, E> {
        T of(A a, B b, C c, D d, E e);
    }

    /** A constructor of 6 values. */
    @FunctionalInterface
    public interface Of6<T, A, B, C, D, E, F> {
        T of(A a, B b, C c, D d, E e, F f);
    }

    /** A constructor of 7 values. */
    @FunctionalInterface
    public interface Of7<T, A, B, C, D, E, F, G> {
        T of(A a, B b, C c, D d, E e, F f, G g);
    }

    /** A constructor of 8 values. */
    @FunctionalInterface
    public interface Of8<T, A, B, C, D, E, F, G, H> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** A constructor of 9 values. */
    @FunctionalInterface
    public interface Of9<T, A, B, C, D, E, F, G, H, I> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    /** A constructor of 10 values. */
    @FunctionalInterface
    public interface Of10<T, A, B, C, D, E, F, G, H, I, J> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    /** A constructor of 11 values. */
    @FunctionalInterface
    public interface Of11<T, A, B, C, D, E, F, G, H, I, J, K> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
    }

    /** A constructor of 12 values. */
    @FunctionalInterface
    public interface Of12<T, A, B, C, D, E, F, G, H, I, J, K, L> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }

    private BlockType<T> type(ImmutableList<Field<T, ?>> fields, Function<FieldValues, T> constructor) {
        return new BlockType<>(name, family, javaType, fields, constructor);
    }

    public <A> BlockType<T> with(Field<T, A> a, Of1<T, A> constructor) {
        return type(ImmutableList.of(a), v -> constructor.of(v.get(a)));
    }

    public <A, B> BlockType<T> with(Field<T, A> a, Field<T, B> b, Of2<T, A, B> constructor) {
        return type(ImmutableList.of(a, b), v -> constructor.of(v.get(a), v.get(b)));
    }

    public <A, B, C> BlockType<T> with(Field<T, A> a, Field<T, B> b, Field<T, C> c, Of3<T, A, B, C> constructor) {
        return type(ImmutableList.of(a, b, c), v -> constructor.of(v.get(a), v.get(b), v.get(c)));
    }

    public <A, B, C, D> BlockType<T> with(
            Field<T, A> a, Field<T, B> b, Field<T, C> c, Field<T, D> d, Of4<T, A, B, C, D> constructor) {
        return type(ImmutableList.of(a, b, c, d), v -> constructor.of(v.get(a), v.get(b), v.get(c), v.get(d)));
    }

    public <A, B, C, D, E> BlockType<T> with(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Of5<T, A, B, C, D, E> constructor) {
        return type(
                ImmutableList.of(a, b, c, d, e), v -> constructor.of(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e)));
    }

    public <A, B, C, D, E, F> BlockType<T> with(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Of6<T, A, B, C, D, E, F> constructor) {
        return type(
                ImmutableList.of(a, b, c, d, e, f),
                v -> constructor.of(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f)));
    }

    public <A, B, C, D, E, F, G> BlockType<T> with(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Of7<T, A, B, C, D, E, F, G> constructor) {
        return type(
                ImmutableList.of(a, b, c, d, e, f, g),
                v -> constructor.of(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g)));
    }

    public <A, B, C, D, E, F, G, H> BlockType<T> with(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Of8<T, A, B, C, D, E, F, G, H> constructor) {
        return type(
                ImmutableList.of(a, b, c, d, e, f, g, h),
                v -> constructor.of(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g), v.get(h)));
    }

    public <A, B, C, D, E, F, G, H, I> BlockType<T> with(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Field<T, I> i,
            Of9<T, A, B, C, D, E, F, G, H, I> constructor) {
        return type(
                ImmutableList.of(a, b, c, d, e, f, g, h, i),
                v -> constructor.of(
                        v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g), v.get(h), v.get(i)));
    }

    public <A, B, C, D, E, F, G, H, I, J> BlockType<T> with(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Field<T, I> i,
            Field<T, J> j,
            Of10<T, A, B, C, D, E, F, G, H, I, J> constructor) {
        return type(
                ImmutableList.of(a, b, c, d, e, f, g, h, i, j),
                v -> constructor.of(
                        v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g), v.get(h), v.get(i),
                        v.get(j)));
    }

    public <A, B, C, D, E, F, G, H, I, J, K> BlockType<T> with(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Field<T, I> i,
            Field<T, J> j,
            Field<T, K> k,
            Of11<T, A, B, C, D, E, F, G, H, I, J, K> constructor) {
        return type(
                ImmutableList.of(a, b, c, d, e, f, g, h, i, j, k),
                v -> constructor.of(
                        v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g), v.get(h), v.get(i),
                        v.get(j), v.get(k)));
    }

    public <A, B, C, D, E, F, G, H, I, J, K, L> BlockType<T> with(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Field<T, I> i,
            Field<T, J> j,
            Field<T, K> k,
            Field<T, L> l,
            Of12<T, A, B, C, D, E, F, G, H, I, J, K, L> constructor) {
        return type(
                ImmutableList.of(a, b, c, d, e, f, g, h, i, j, k, l),
                v -> constructor.of(
                        v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g), v.get(h), v.get(i),
                        v.get(j), v.get(k), v.get(l)));
    }
}
